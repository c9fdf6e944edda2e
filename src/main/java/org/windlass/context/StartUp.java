package org.windlass.context;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.windlass.engine.ApiVersion;
import org.windlass.engine.EngineEndpoint;
import org.windlass.reference.InvalidReferenceException;
import org.windlass.reference.Platform;

/** Finds the engine that the docker command line would take. */
public final class StartUp {
  private static final String API_VERSION = "DOCKER_API_VERSION";
  private static final String PLATFORM = "DOCKER_DEFAULT_PLATFORM";

  private final DockerEnvironment environment;
  private final ConfigFile.Content config;
  private final List<StartUpWarning> warnings = new ArrayList<>();

  private StartUp(DockerEnvironment environment) {
    this.environment = environment;
    this.config = environment.configFile().read();
  }

  /**
   * Puts everything together; reads files, and fails never: what is wrong is in the answer.
   *
   * @param environment the variables of the process
   * @param home of the user
   */
  public static Resolved resolve(
      StartUpOptions options, Map<String, String> environment, Path home) {
    return new StartUp(new DockerEnvironment(options, environment, home)).resolve();
  }

  private Resolved resolve() {
    ConnectionProblem configProblem = config.problem();
    if (configProblem != null) {
      warnings.add(new StartUpWarning.BadConfigFile(configProblem));
    }
    String context = environment.contextName(config.currentContext());
    Platform platform = platform();
    try {
      EngineEndpoint endpoint = endpoint(context);
      ApiVersion version = apiVersion();
      return resolved(context, endpoint, null, headers(), version, platform);
    } catch (StartUpException e) {
      return resolved(context, null, e.problem(), Map.of(), null, platform);
    }
  }

  private Resolved resolved(
      String context,
      @Nullable EngineEndpoint endpoint,
      @Nullable StartUpProblem problem,
      Map<String, String> headers,
      @Nullable ApiVersion version,
      @Nullable Platform platform) {
    return new Resolved(
        context,
        endpoint,
        problem,
        headers,
        version,
        platform,
        environment.configFolder(),
        warnings);
  }

  private EngineEndpoint endpoint(String context) throws StartUpException {
    StartUpOptions options = environment.options();
    String named = options.context();
    if (named != null && !named.isEmpty() && !options.hosts().isEmpty()) {
      throw new StartUpException(new StartUpProblem.HostAndContext());
    } else if (context.equals(ContextName.DEFAULT)) {
      return DefaultEndpoint.of(environment);
    }
    ConnectionProfile profile = new ContextStore(environment.configFolder()).profile(context);
    EngineEndpoint endpoint = profile.endpoint();
    ConnectionProblem problem = profile.problem();
    if (endpoint == null || problem != null) {
      throw new StartUpException(
          new StartUpProblem.BadContext(
              context, problem == null ? new ConnectionProblem.NoEndpoint() : problem));
    }
    return endpoint;
  }

  private @Nullable ApiVersion apiVersion() throws StartUpException {
    String text = environment.get(API_VERSION).strip();
    String number = text.startsWith("v") ? text.substring(1) : text;
    if (number.isEmpty()) {
      return null;
    }
    return ApiVersion.parse(number)
        .orElseThrow(() -> new StartUpException(new StartUpProblem.BadApiVersion(text)));
  }

  /** The variable's headers take the place of all headers of the config file. */
  private Map<String, String> headers() throws StartUpException {
    String custom = environment.get(CustomHeaders.VARIABLE);
    try {
      return custom.isEmpty()
          ? CustomHeaders.checked(config.headers())
          : CustomHeaders.parse(custom);
    } catch (MalformedException e) {
      String source = custom.isEmpty() ? ConfigFile.HTTP_HEADERS : CustomHeaders.VARIABLE;
      throw new StartUpException(new StartUpProblem.BadHeaders(source, e.getMessage()));
    }
  }

  private @Nullable Platform platform() {
    String text = environment.get(PLATFORM);
    try {
      return text.isEmpty() ? null : Platform.parse(text);
    } catch (InvalidReferenceException e) {
      warnings.add(new StartUpWarning.BadPlatform(text));
      return null;
    }
  }
}
