package io.tenure.kit.testing.app;

import io.tenure.kit.problem.ErrorCode;

enum ThingError implements ErrorCode.Listed {
  NAME_TAKEN("thing.name-taken", 409, "The name is taken"),
  BUSY("thing.busy", 429, "Too busy"),
  SECRET_TROUBLE("thing.secret-trouble", 500, "Trouble");

  private final Terms terms;

  ThingError(String code, int status, String title) {
    this.terms = new Terms(code, status, title);
  }

  @Override
  public Terms terms() {
    return terms;
  }
}
