package org.windlass.ui.control;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a view shows when it has nothing to show: why, and what to do next. */
public final class EmptyState extends VBox {
  private static final double TEXT_WIDTH = 480;
  private final Label title = new Label();
  private final Label text = new Label();

  /**
   * @param actions what the user can do from here; may be none
   */
  public EmptyState(Ikon icon, String title, String text, Node... actions) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    FontIcon picture = new FontIcon(icon);
    picture.getStyleClass().add("empty-icon");
    this.title.getStyleClass().add(Styles.TITLE_4);
    this.text.getStyleClass().add(Styles.TEXT_MUTED);
    this.text.setWrapText(true);
    this.text.setAlignment(Pos.CENTER);
    this.text.setTextAlignment(TextAlignment.CENTER);
    this.text.setMaxWidth(TEXT_WIDTH);
    this.text.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(picture, this.title, this.text);
    getChildren().addAll(actions);
    say(title, text);
  }

  /** Changes the words. */
  public void say(String newTitle, String newText) {
    title.setText(newTitle);
    text.setText(newText);
  }
}
