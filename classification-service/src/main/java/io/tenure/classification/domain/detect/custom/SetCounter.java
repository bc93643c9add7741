package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.value.CustomHits;
import io.tenure.classification.domain.detect.value.ValueCounter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts for each detector while the values of one column pass by. Keeps no value. */
final class SetCounter implements ValueCounter {

  private final List<DetectorVersion> detectors;
  private final SetIndex index;
  private final int[] hits;
  private final int[] distinct;
  private final int[] words;
  private final int[] inside;

  SetCounter(List<DetectorVersion> detectors, SetIndex index) {
    this.detectors = detectors;
    this.index = index;
    this.hits = new int[detectors.size()];
    this.distinct = new int[detectors.size()];
    this.words = new int[detectors.size()];
    this.inside = new int[detectors.size()];
  }

  @Override
  public void see(String value, int times) {
    BitSet found = new BitSet();
    for (int detector : index.withWord(value)) {
      hit(found, detector, times);
      words[detector] += times;
    }
    for (SetIndex.Entry entry : index.candidates(value)) {
      if (!found.get(entry.detector()) && index.fits(entry, value)) {
        hit(found, entry.detector(), times);
      }
    }
    for (SetIndex.Entry entry : index.inside()) {
      if (!found.get(entry.detector()) && index.fits(entry, value)) {
        found.set(entry.detector());
        inside[entry.detector()] += times;
      }
    }
  }

  private void hit(BitSet found, int detector, int times) {
    found.set(detector);
    hits[detector] += times;
    distinct[detector]++;
  }

  @Override
  public List<CustomHits> hits() {
    List<CustomHits> found = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] > 0 || inside[i] > 0) {
        found.add(
            new CustomHits(detectors.get(i).name(), hits[i], distinct[i], words[i], inside[i]));
      }
    }
    return found;
  }
}
