package org.mlplab;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.NullMarked;
import org.nd4j.linalg.api.memory.MemoryManager;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** What the compiler does not check about the shape of the code. */
@AnalyzeClasses(packagesOf = MlpLabApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void modules_use_only_what_they_declare(JavaClasses classes) {
        ApplicationModules modules = ApplicationModules.of(MlpLabApplication.class);
        assertThat(modules).isNotEmpty();
        modules.verify();
    }

    @ArchTest
    static final ArchRule only_training_touches_deeplearning4j = noClasses()
            .that()
            .resideOutsideOfPackage("org.mlplab.training..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "onnx..");

    @ArchTest
    static final ArchRule only_execution_touches_the_job_queue = noClasses()
            .that()
            .resideOutsideOfPackage("org.mlplab.execution..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule controllers_entities_and_repositories_are_package_private = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(Embeddable.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_forces_a_garbage_collection = noClasses()
            .should()
            .callMethod(System.class, "gc")
            .orShould()
            .callMethod(MultiLayerNetwork.class, "close")
            .orShould()
            .callMethod(MemoryWorkspaceManager.class, "destroyAllWorkspacesForCurrentThread")
            .orShould()
            .callMethod(MemoryManager.class, "invokeGc");

    /** What keeps the vulnerabilities of the old parsers inside DL4J's jars out of reach: README, "Known vulnerabilities". */
    @ArchTest
    static final ArchRule nothing_is_parsed_by_what_deeplearning4j_brings = noClasses()
            .should()
            .callMethodWhere(target(DescribedPredicate.and(
                    owner(resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "onnx..")),
                    nameMatching("(parse|merge|fromJson|fromYaml|restore|read|load|deserialize).*"))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.nd4j.shade.jackson..",
                    "org.nd4j.shade.yaml..",
                    "org.nd4j.shade.snakeyaml..",
                    "org.nd4j.shade.wstx..",
                    "org.nd4j.shade.guava..");

    @ArchTest
    static final ArchRule dependencies_come_through_constructors =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_logs_through_java_util_logging =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule only_the_demo_prints = noClasses()
            .that()
            .resideOutsideOfPackage("org.mlplab.demo..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static void packages_are_named_for_what_they_hold(JavaClasses classes) {
        assertThat(packages(classes))
                .allSatisfy(each -> assertThat(List.of(each.getName().split("\\.")))
                        .doesNotContain("common", "util", "helper", "manager", "impl"));
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        assertThat(packages(classes))
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    private static Set<JavaPackage> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
    }
}
