package io.tenure.consent.rest.page;

import io.quarkus.runtime.StartupEvent;
import io.tenure.consent.domain.page.Colour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation's name and colours. Colours that cannot be read stop the start. */
@ApplicationScoped
public class Branding {
  private static final String LIGHT_GROUND = "#ffffff";
  private static final String DARK_GROUND = "#1b1f24";
  private static final double READABLE = 4.5;

  private final String organisation;
  private final String light;
  private final String dark;

  Branding(
      @ConfigProperty(name = "tenure.pages.organisation") String organisation,
      @ConfigProperty(name = "tenure.pages.colour") String light,
      @ConfigProperty(name = "tenure.pages.colour-dark") String dark) {
    this.organisation = organisation;
    this.light = light;
    this.dark = dark;
  }

  void check(@Observes StartupEvent event) {
    demand("tenure.pages.colour", light, LIGHT_GROUND);
    demand("tenure.pages.colour-dark", dark, DARK_GROUND);
  }

  public String organisation() {
    return organisation;
  }

  String light() {
    return light;
  }

  String dark() {
    return dark;
  }

  private static void demand(String setting, String colour, String ground) {
    double contrast = Colour.parse(colour).contrast(Colour.parse(ground));
    if (contrast < READABLE) {
      throw new IllegalStateException(
          "%s: %s on %s has a contrast of %.1f; WCAG 2.2 asks for 4.5"
              .formatted(setting, colour, ground, contrast));
    }
  }
}
