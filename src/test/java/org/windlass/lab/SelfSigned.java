package org.windlass.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A certificate that signs itself, with its key: good for nothing but being loaded. */
record SelfSigned(String certificate, String key) {
  private static final String PASSWORD = "changeit";

  /** Makes one with the JDK's own tool. */
  static SelfSigned make(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("self-signed.p12");
    LabProcess.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "it",
            "-dname",
            "CN=windlass",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            file.toString()));
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    Key key = store.getKey("it", PASSWORD.toCharArray());
    Files.delete(file);
    return new SelfSigned(
        pem("CERTIFICATE", store.getCertificate("it").getEncoded()),
        pem("PRIVATE KEY", key.getEncoded()));
  }

  private static String pem(String type, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
  }
}
