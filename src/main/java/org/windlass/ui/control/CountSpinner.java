package org.windlass.ui.control;

import javafx.beans.property.Property;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** A field for a small number with arrows; what is typed and is no number changes nothing. */
public final class CountSpinner extends Spinner<Integer> {
  private static final double WIDTH = 90;

  /**
   * @param name what is counted, for screen readers
   * @param count the number, which does not keep this field
   */
  public CountSpinner(int least, int most, String name, Property<Integer> count) {
    IntegerSpinnerValueFactory numbers =
        new IntegerSpinnerValueFactory(least, most, count.getValue());
    numbers.setConverter(new Numbers());
    setValueFactory(numbers);
    setPrefWidth(WIDTH);
    setEditable(true);
    setAccessibleText(name);
    getEditor().setAccessibleText(name);
    focusedProperty().subscribe((was, is) -> settle());
    getEditor().addEventHandler(ActionEvent.ACTION, event -> settle());
    numbers.valueProperty().bindBidirectional(count);
    valueProperty().subscribe((was, is) -> showValue());
  }

  /** Takes what was typed, and shows what was made of it. */
  private void settle() {
    commitValue();
    showValue();
  }

  private void showValue() {
    getEditor().setText(String.valueOf(getValue()));
  }

  /** Of its own the control throws on the UI thread for what is no number. */
  private final class Numbers extends StringConverter<Integer> {
    @Override
    public String toString(Integer number) {
      return String.valueOf(number);
    }

    @Override
    public Integer fromString(String text) {
      try {
        return Integer.valueOf(text.strip());
      } catch (NumberFormatException e) {
        return getValue();
      }
    }
  }
}
