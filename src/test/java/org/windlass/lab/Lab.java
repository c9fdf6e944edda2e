package org.windlass.lab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a test class that needs the lab. Its methods may take a {@link SharedLab} and a {@link
 * LabScope} of their own.
 *
 * <p>Where a program is missing, or the tests do not run as root, the class is skipped and the
 * reason is logged; with the system property {@code lab=required} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("lab")
@ExtendWith(LabExtension.class)
public @interface Lab {
  /** What the tests run. */
  Program[] value();
}
