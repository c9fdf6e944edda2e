package org.windlass.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomHeadersTest {

  @Test
  void commasQuotesAndBlanks() throws Exception {
    assertThat(
            CustomHeaders.parse(
                "one=one-value,\"two=two,value\",\"three= a value  \",four=, five =five=one,"
                    + "FIVE=five-two,\"six=\"\"6\"\"\""))
        .isEqualTo(
            Map.of(
                "one",
                "one-value",
                "two",
                "two,value",
                "three",
                " a value  ",
                "four",
                "",
                "FIVE",
                "five-two",
                "six",
                "\"6\""));
    assertThat(CustomHeaders.parse("a=b\nc=d")).isEqualTo(Map.of("a", "b"));
    assertThat(CustomHeaders.parse("user-agent=me,a=b")).isEqualTo(Map.of("a", "b"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\0',
      delimiter = '|',
      value = {
        "a=s3cr3t,b|entry 2 has no \"=\"",
        "=s3cr3t|entry 1 has no name",
        "a=s3cr3t,|entry 2 has no \"=\"",
        "a=s3\"cr3t|a quotation mark where none may be",
        "\"a=s3cr3t|a quotation mark that is not closed",
        "\"a=s3\"cr3t|a quotation mark where none may be",
        "a b=s3cr3t|a header's name has characters that none may have"
      })
  void whatIsWrongIsToldWithoutTheValue(String text, String message) {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> CustomHeaders.parse(text))
        .withMessage(message);
  }

  @Test
  void noHeaderHoldsControlCharacters() {
    assertThatExceptionOfType(MalformedException.class)
        .isThrownBy(() -> CustomHeaders.checked(Map.of("X-A", "s3cr3t\r\nX-B: 1")))
        .withMessage("the header X-A has characters that none may have");
  }
}
