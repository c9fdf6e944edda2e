package org.windlass.ui.images.details;

import java.util.List;

/** The images of an engine, as its list shows them. Belongs to the UI thread. */
public interface ImageChoice {
  /** All of them, a name each. */
  List<DetailsTarget> all();

  /** Those that are selected. */
  List<DetailsTarget> selected();
}
