package io.tenure.policy.usecase.answer;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A list whose members are made when they are read, and forgotten again: an answer of 10,000
 * decisions is written out one by one and never lies in memory as a whole. Read it once; each
 * reading makes its members anew.
 */
final class OnTheWay<F, T> extends AbstractList<T> implements RandomAccess {
  private final List<F> from;
  private final Function<F, T> made;

  OnTheWay(List<F> from, Function<F, T> made) {
    this.from = from;
    this.made = made;
  }

  @Override
  public T get(int index) {
    return made.apply(from.get(index));
  }

  @Override
  public int size() {
    return from.size();
  }
}
