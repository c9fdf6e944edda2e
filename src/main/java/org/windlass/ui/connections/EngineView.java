package org.windlass.ui.connections;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EngineVersion;
import org.windlass.ui.text.Messages;
import org.windlass.ui.text.Texts;

/** The engine this window talks to, and a way to turn to another. */
public final class EngineView extends VBox {
  private final EngineFacts words;
  private final GridPane facts = new GridPane();

  /**
   * @param hostField where another host can be typed
   */
  public EngineView(Texts texts, Node hostField) {
    this.words = new EngineFacts(texts);
    Messages messages = texts.messages();
    getStyleClass().add("page");
    Label title = new Label(messages.get("connections.title"));
    title.getStyleClass().add(Styles.TITLE_4);
    facts.getStyleClass().addAll("facts", "card");
    facts.setId("engine-facts");
    Label change = new Label(messages.get("connections.change"));
    change.getStyleClass().add(Styles.TEXT_BOLD);
    VBox form = new VBox(change, hostField);
    form.getStyleClass().addAll("host-form", "card");
    getChildren().addAll(title, facts, form);
  }

  /**
   * Shows what is known of the engine.
   *
   * @param version null before the engine has answered
   * @param info null when the engine did not say
   * @param api the API version in use
   */
  public void show(
      String host, @Nullable EngineVersion version, @Nullable EngineInfo info, String api) {
    facts.getChildren().clear();
    int row = 0;
    for (Map.Entry<String, String> pair : words.of(host, version, info, api).entrySet()) {
      Label name = new Label(pair.getKey());
      name.getStyleClass().add("fact-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(pair.getValue());
      value.setWrapText(true);
      facts.addRow(row++, name, value);
    }
  }
}
