package org.windlass.context;

/** Carries a problem up to where it becomes a part of {@link Resolved}. */
final class StartUpException extends Exception {
  private final transient StartUpProblem problem;

  StartUpException(StartUpProblem problem) {
    super(problem.getClass().getSimpleName());
    this.problem = problem;
  }

  StartUpProblem problem() {
    return problem;
  }
}
