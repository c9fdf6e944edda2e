package org.windlass.ui.connections;

import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.EngineInfo;
import org.windlass.engine.EngineVersion;
import org.windlass.ui.text.Texts;

/** What an engine says of itself. */
public final class EngineView extends GridPane {
  private final EngineFacts words;

  /** Shows nothing yet. */
  public EngineView(Texts texts) {
    this.words = new EngineFacts(texts);
    getStyleClass().addAll("facts", "card");
    setId("engine-facts");
  }

  /**
   * Shows what is known of the engine.
   *
   * @param version null before the engine has answered
   * @param info null when the engine did not say
   * @param api the API version in use; empty before the engine has answered
   */
  public void show(
      String host, @Nullable EngineVersion version, @Nullable EngineInfo info, String api) {
    getChildren().clear();
    int row = 0;
    for (Map.Entry<String, String> pair : words.of(host, version, info, api).entrySet()) {
      Label name = new Label(pair.getKey());
      name.getStyleClass().add("fact-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = new Label(pair.getValue());
      value.setWrapText(true);
      addRow(row++, name, value);
    }
  }
}
