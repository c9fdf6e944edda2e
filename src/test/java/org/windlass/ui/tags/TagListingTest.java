package org.windlass.ui.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.windlass.reference.TagVersion;
import org.windlass.registry.CancelSignal;
import org.windlass.registry.Page;
import org.windlass.registry.RegistryException;
import org.windlass.registry.Repository;

final class TagListingTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final List<List<TagVersion>> growth = new ArrayList<>();

  @Test
  void aListThatGrowsIsShownNowAndThen() throws RegistryException {
    // A second passes from one page to the next.
    List<TagVersion> tags =
        read(page -> new Page(List.of("1." + page), page == 2 ? null : next(page)));
    assertThat(tags).extracting(TagVersion::tag).containsExactly("1.2", "1.1", "1.0");
    assertThat(growth).extracting(List::size).containsExactly(1, 2);
  }

  @Test
  void aTagThatIsListedTwiceIsThereOnce() throws RegistryException {
    assertThat(read(page -> new Page(List.of("1", "1"), page == 2 ? null : next(page)))).hasSize(1);
  }

  @Test
  void aListThatLeadsBackToItselfEnds() throws RegistryException {
    read(page -> new Page(List.of("1." + page), new Page.Next("the same")));
    assertThat(asked).hasValue(2);
  }

  @Test
  void aListWithoutEndIsCutOff() throws RegistryException {
    List<String> names = new ArrayList<>();
    List<TagVersion> tags =
        read(
            page -> {
              names.clear();
              for (int i = 0; i < 10_000; i++) {
                names.add("1." + page + "." + i);
              }
              return new Page(List.copyOf(names), next(page));
            });
    assertThat(tags).hasSize(TagListing.MOST);
  }

  private List<TagVersion> read(IntFunction<Page> pages) throws RegistryException {
    Repository repository =
        (Repository)
            Proxy.newProxyInstance(
                Repository.class.getClassLoader(),
                new Class<?>[] {Repository.class},
                (proxy, method, arguments) -> pages.apply(asked.getAndIncrement()));
    return new TagListing(repository, () -> Instant.ofEpochSecond(asked.get()), growth::add)
        .read(CancelSignal.never());
  }

  private static Page.Next next(int page) {
    return new Page.Next("after " + page);
  }
}
