package io.tenure.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The floors of a service: {@code rest -> usecase -> domain}, with {@code store}, {@code client}
 * and {@code job} at the side. In a service:
 *
 * <pre>{@code
 * class FloorsTest extends FloorRules {
 *   FloorsTest() {
 *     super("io.tenure.policy");
 *   }
 * }
 * }</pre>
 */
public abstract class FloorRules {

  private static final String[] FRAMEWORKS = {
    "io.quarkus..",
    "io.quarkiverse..",
    "jakarta..",
    "javax..",
    "io.smallrye..",
    "io.vertx..",
    "java.sql..",
    "javax.sql..",
    "org.hibernate..",
    "org.eclipse.microprofile..",
    "org.jboss.."
  };

  private final String root;
  private final JavaClasses classes;

  protected FloorRules(String root) {
    this(
        root,
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root));
  }

  FloorRules(String root, JavaClasses classes) {
    if (classes.isEmpty()) {
      throw new IllegalStateException("No classes below " + root);
    }
    this.root = root;
    this.classes = classes;
  }

  @Test
  void domainKnowsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage(floor("domain"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void domainKnowsNoOtherFloor() {
    noClasses()
        .that()
        .resideInAPackage(floor("domain"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            floor("rest"), floor("usecase"), floor("store"), floor("client"), floor("job"))
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void useCasesKnowNeitherHttpNorTheSides() {
    noClasses()
        .that()
        .resideInAPackage(floor("usecase"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            floor("rest"), floor("store"), floor("client"), floor("job"), "jakarta.ws.rs..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void resourcesTouchNoStoreAndNoClient() {
    noClasses()
        .that()
        .resideInAPackage(floor("rest"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(floor("store"), floor("client"), floor("job"))
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void sidesDoNotKnowEachOther() {
    noClasses()
        .that()
        .resideInAPackage(floor("store"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(floor("rest"), floor("client"), floor("job"))
        .allowEmptyShould(true)
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(floor("client"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(floor("rest"), floor("store"), floor("job"))
        .allowEmptyShould(true)
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(floor("job"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(floor("rest"))
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  private String floor(String name) {
    return root + "." + name + "..";
  }
}
