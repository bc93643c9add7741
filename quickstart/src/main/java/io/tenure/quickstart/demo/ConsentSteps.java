package io.tenure.quickstart.demo;

/** The purposes that the CRM's consent columns stand for, and the notice that people read. */
final class ConsentSteps {
  private final Api api;
  private final Story story;

  ConsentSteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  void run() {
    story.chapter("Purposes of consent, and the notice that people read");
    ExampleNotice example = new ExampleNotice(api);
    int purposes = example.purposes();
    story.say(
        "%d purposes; marketing.email and marketing.phone rest on consent; unknown is not consent.",
        purposes);
    story.say(
        "consent-manager wrote the notice %s, consent-manager-2 published it.", example.publish());
  }
}
