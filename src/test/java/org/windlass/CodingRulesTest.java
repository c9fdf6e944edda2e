package org.windlass;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.concurrent.atomic.AtomicReference;

/** What no class may do, wherever it lives; each rule is named after what it forbids. */
@AnalyzeClasses(packages = "org.windlass", importOptions = DoNotIncludeTests.class)
class CodingRulesTest {
  private static final DescribedPredicate<JavaClass> MUTABLE =
      describe("arrays", JavaClass::isArray)
          .or(assignableTo(AbstractCollection.class))
          .or(assignableTo(AbstractMap.class))
          .or(assignableTo("javafx.beans.Observable"))
          .or(JavaClass.Predicates.resideInAPackage(AtomicReference.class.getPackageName() + ".."));

  @ArchTest
  static final ArchRule noStaticFieldIsAssignedTwice =
      fields().that().areStatic().should().beFinal();

  /** Arrays of the compiler's own, such as an enum's list of constants, do not count. */
  @ArchTest
  static final ArchRule noStaticFieldHoldsSomethingMutable =
      noFields()
          .that()
          .areStatic()
          .and(not(modifier(JavaModifier.SYNTHETIC)))
          .should()
          .haveRawType(MUTABLE);

  @ArchTest
  static final ArchRule noFieldThatOthersSeeCanBeAssigned =
      fields().that().arePublic().should().beFinal();

  @ArchTest
  static final ArchRule noJavaUtilLogging =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static final ArchRule noStandardStreamsOutsideTheApplication =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.windlass.app..")
          .should(ACCESS_STANDARD_STREAMS);
}
