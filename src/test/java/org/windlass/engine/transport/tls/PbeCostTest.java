package org.windlass.engine.transport.tls;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBEParameter;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work a key file may ask for. */
class PbeCostTest {
  private static final byte[] SALT = new byte[8];

  @ParameterizedTest
  @ValueSource(ints = {1, 2048, 1_000_000, 5_000_000})
  void takesIterationsThatPeopleUse(int count) {
    assertThatCode(() -> PbeCost.check(pbkdf2(count))).doesNotThrowAnyException();
    assertThatCode(() -> PbeCost.check(pbes1(count))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {5_000_001, Integer.MAX_VALUE})
  void refusesIterationsThatTakeMinutes(int count) {
    assertTooMuch(pbkdf2(count));
    assertTooMuch(pbes1(count));
  }

  @Test
  void boundsTheMemoryOfScrypt() {
    assertThatCode(() -> PbeCost.check(scrypt(1 << 14, 8, 1))).doesNotThrowAnyException();
    assertThatCode(() -> PbeCost.check(scrypt(1 << 18, 8, 1))).doesNotThrowAnyException();
    assertTooMuch(scrypt(1 << 19, 8, 1));
    assertTooMuch(scrypt(1 << 18, 8, 2));
    assertTooMuch(scrypt(2, 1 << 30, 1 << 30));
  }

  private static void assertTooMuch(AlgorithmIdentifier algorithm) {
    assertThatExceptionOfType(UnsupportedKeyException.class)
        .isThrownBy(() -> PbeCost.check(algorithm));
  }

  private static AlgorithmIdentifier pbes1(int count) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.pbeWithMD5AndDES_CBC, new PBEParameter(SALT, count));
  }

  private static AlgorithmIdentifier pbkdf2(int count) {
    return pbes2(PKCSObjectIdentifiers.id_PBKDF2, new PBKDF2Params(SALT, count));
  }

  private static AlgorithmIdentifier scrypt(int cost, int blockSize, int parallelization) {
    return pbes2(
        MiscObjectIdentifiers.id_scrypt, new ScryptParams(SALT, cost, blockSize, parallelization));
  }

  private static AlgorithmIdentifier pbes2(ASN1ObjectIdentifier id, ASN1Encodable parameters) {
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_PBES2,
        new PBES2Parameters(
            new KeyDerivationFunc(id, parameters),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC)));
  }
}
