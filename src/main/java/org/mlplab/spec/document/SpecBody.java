package org.mlplab.spec.document;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mlplab.spec.ExperimentSpec;

/** Documents a request body that is a spec, with examples that work as they are. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description = "The spec",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = ExperimentSpec.class),
                        examples = {
                            @ExampleObject(
                                    name = "small",
                                    summary = "Small and quick, on the data inside the service",
                                    description = "All defaults: ten epochs of Adam, a few seconds",
                                    value = """
                                    {"name": "digits", "dataset": {"name": "digits"},
                                     "network": {"hiddenLayers": [{"units": 50}]}}"""),
                            @ExampleObject(
                                    name = "tuned",
                                    summary = "The report's tuned two-layer network, on CIFAR-10",
                                    description = "2000 iterations, a minute or so on two cores. The data set is "
                                            + "downloaded first where it is not here yet",
                                    value = """
                                    {"name": "two-layer, tuned", "tags": ["report"],
                                     "dataset": {"name": "cifar10", "train": 49000, "validation": 1000, "test": 1000,
                                                 "preprocessing": "SUBTRACT_MEAN_IMAGE"},
                                     "network": {"hiddenLayers": [{"units": 250, "activation": "RELU"}],
                                                 "weightInit": {"type": "NORMAL", "standardDeviation": 0.0001}},
                                     "regularization": {"l2": 0.2},
                                     "optimizer": {"type": "SGD", "learningRate": 0.002},
                                     "learningRateSchedule": {"type": "EXPONENTIAL", "decay": 0.88},
                                     "training": {"iterations": 2000, "batchSize": 1024, "sampling": "WITH_REPLACEMENT"},
                                     "seed": 0}""")
                        }))
public @interface SpecBody {}
