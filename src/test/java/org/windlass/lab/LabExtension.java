package org.windlass.lab;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out {@link Lab}: skips or fails what cannot run, and hands out the lab. */
final class LabExtension implements ExecutionCondition, ParameterResolver {
  private static final Logger LOG = LoggerFactory.getLogger(LabExtension.class);
  private static final Namespace NAMESPACE = Namespace.create(LabExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Lab.class)
        .map(lab -> decide(context.getDisplayName(), List.of(lab.value())))
        .orElse(ConditionEvaluationResult.enabled("not a lab class"));
  }

  private static ConditionEvaluationResult decide(String name, List<Program> programs) {
    boolean required = "required".equals(System.getProperty("lab"));
    ConditionEvaluationResult result = decide(LabNeeds.ofThisMachine().missing(programs), required);
    if (result.isDisabled()) {
      LOG.warn("{} is skipped. {}", name, result.getReason().orElse(""));
    }
    return result;
  }

  /**
   * Whether tests run that lack {@code missing}.
   *
   * @throws IllegalStateException when they should and cannot
   */
  static ConditionEvaluationResult decide(Optional<String> missing, boolean required) {
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("The lab has all it needs.");
    } else if (required) {
      throw new IllegalStateException(missing.get() + " It is required by -Dlab=required.");
    }
    return ConditionEvaluationResult.disabled(missing.get());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SharedLab.class || type == LabScope.class;
  }

  /** The shared lab lives as long as the test run, a scope as long as what asked for it. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == SharedLab.class
        ? context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(SharedLab.class, key -> new SharedLab(), SharedLab.class)
        : context
            .getStore(NAMESPACE)
            .computeIfAbsent(LabScope.class, key -> new LabScope(), LabScope.class);
  }
}
