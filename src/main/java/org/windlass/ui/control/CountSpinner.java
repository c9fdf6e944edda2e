package org.windlass.ui.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** A field for a small number with arrows; what is typed and is no number changes nothing. */
public final class CountSpinner extends Spinner<Integer> {
  private static final double WIDTH = 90;

  /**
   * @param name what is counted, for screen readers
   * @param value the number, now and later
   * @param choose takes another number
   */
  public CountSpinner(
      int least, int most, String name, ObservableValue<Integer> value, Consumer<Integer> choose) {
    IntegerSpinnerValueFactory numbers =
        new IntegerSpinnerValueFactory(least, most, value.getValue());
    numbers.setConverter(new Numbers());
    setValueFactory(numbers);
    setPrefWidth(WIDTH);
    setEditable(true);
    setAccessibleText(name);
    getEditor().setAccessibleText(name);
    focusedProperty().subscribe((was, is) -> settle());
    getEditor().addEventHandler(ActionEvent.ACTION, event -> settle());
    valueProperty()
        .subscribe(
            (was, is) -> {
              if (is != null) {
                choose.accept(is);
              }
              showValue();
            });
    value.subscribe(numbers::setValue);
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
