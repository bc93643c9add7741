package io.tenure.kit.testing.app;

import io.tenure.kit.problem.ErrorCode;

enum ThingError implements ErrorCode {
  NAME_TAKEN("thing.name-taken", 409, "The name is taken"),
  BUSY("thing.busy", 429, "Too busy"),
  SECRET_TROUBLE("thing.secret-trouble", 500, "Trouble");

  private final String code;
  private final int status;
  private final String title;

  ThingError(String code, int status, String title) {
    this.code = code;
    this.status = status;
    this.title = title;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
