package org.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionScriptTest {
  @TempDir Path folder;

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = Files.writeString(folder.resolve("windlass"), CompletionScript.text());

    assertThat(completions(script, "windlass", "pu")).contains("pull", "push");
    assertThat(completions(script, "windlass", "--tlsv")).containsExactly("--tlsverify");
    assertThat(completions(script, "windlass", "pull", "--pl")).containsExactly("--platform");
  }

  private static String[] completions(Path script, String... words) throws Exception {
    String typed = "'" + String.join("' '", words) + "'";
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                ". '%s'; compopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE=\"${COMP_WORDS[*]}\";"
                        .formatted(script, typed, words.length - 1)
                    + " COMP_POINT=${#COMP_LINE}; _complete_windlass; printf '%s\\n'"
                    + " \"${COMPREPLY[@]}\"")
            .redirectErrorStream(true)
            .start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output.lines().map(String::strip).toArray(String[]::new);
  }
}
