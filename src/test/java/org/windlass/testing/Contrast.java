package org.windlass.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * The contrast of texts to what is behind them, as WCAG 2.2 reckons it (success criterion 1.4.3),
 * from the colours that the theme has given to the nodes. Call on the FX thread.
 */
public final class Contrast {
  private static final double DARKEST = 0.05;

  private Contrast() {}

  /** The visible texts of a scene below a ratio; what is disabled may be paler. */
  public static List<String> below(Scene scene, double least) {
    List<String> pale = new ArrayList<>();
    collect(scene.getRoot(), Color.WHITE, 1, least, pale);
    return pale;
  }

  /** How many texts a scene shows that {@link #below} would look at. */
  public static int texts(Scene scene) {
    List<String> all = new ArrayList<>();
    collect(scene.getRoot(), Color.WHITE, 1, Double.MAX_VALUE, all);
    return all.size();
  }

  /** From 1 for equal colours to 21 for black and white. */
  static double ratio(Color a, Color b) {
    double one = luminance(a) + DARKEST;
    double other = luminance(b) + DARKEST;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static void collect(
      Node node, Color behind, double opacity, double least, List<String> pale) {
    if (!node.isVisible() || node.isDisabled() || node.getOpacity() == 0) {
      return;
    }
    double seen = opacity * node.getOpacity();
    if (node instanceof Text text) {
      double ratio = ratio(over(behind, (Color) text.getFill(), seen), behind);
      if (!text.getText().isBlank() && ratio < least && !isIcon(text)) {
        pale.add(
            String.format(Locale.ROOT, "%.2f for “%s” in %s", ratio, text.getText(), place(node)));
      }
    }
    Color under = behind;
    if (node instanceof Region region && region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        if (fill.getFill() instanceof Color color) {
          under = over(under, color, seen);
        }
      }
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, under, seen, least, pale);
      }
    }
  }

  private static boolean isIcon(Text text) {
    return text.getStyleClass().contains("ikonli-font-icon");
  }

  private static Color over(Color below, Color above, double opacity) {
    double share = above.getOpacity() * opacity;
    return Color.color(
        above.getRed() * share + below.getRed() * (1 - share),
        above.getGreen() * share + below.getGreen() * (1 - share),
        above.getBlue() * share + below.getBlue() * (1 - share));
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String place(Node node) {
    Parent parent = node.getParent();
    return parent == null ? "" : parent.getStyleClass() + " of " + parent.getParent();
  }
}
