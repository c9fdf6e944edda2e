package org.windlass.ui.preview;

/**
 * What a preview says at one moment. Immutable; a text with nothing to say is empty.
 *
 * @param summary what will be downloaded, in a sentence
 * @param exact the same to the byte
 * @param facts when the image was built, and what it takes once it is there
 * @param note that the image is for another platform than the engine's
 * @param rate how many pulls the registry still allows
 * @param fraction how much of the image's bytes is there already, 0 to 1
 */
public record PreviewWords(
    String summary, String exact, String facts, String note, String rate, double fraction) {

  /** One sentence, and nothing else. */
  static PreviewWords only(String summary) {
    return new PreviewWords(summary, "", "", "", "", 0);
  }
}
