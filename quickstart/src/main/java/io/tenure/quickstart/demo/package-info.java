/** The main job from end to end, through the HTTP APIs only, and the story it tells. */
package io.tenure.quickstart.demo;
