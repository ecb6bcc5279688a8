package org.mlplab.study.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mlplab.study.StudyRequest;

/** Documents a request body that is a study, with examples that work as they are. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        description = "The study",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = StudyRequest.class),
                        examples = {
                            @ExampleObject(
                                    name = "small",
                                    summary = "Hidden sizes, on the data inside the service",
                                    description = "Four trials of a second or so",
                                    value = """
                                    {"name": "hidden size",
                                     "base": {"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 50}]}},
                                     "space": {"/network/hiddenLayers/0/units": {"values": [5, 10, 20, 50]}}}"""),
                            @ExampleObject(
                                    name = "search",
                                    summary = "Successive halving over learning rate and batch size",
                                    description = "Twenty trials, most of which are given up early",
                                    value = """
                                    {"name": "learning rate and batch size",
                                     "base": {"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 50}]},
                                              "training": {"epochs": 9}},
                                     "space": {"/optimizer/learningRate": {"low": 0.0001, "high": 0.1, "log": true},
                                               "/training/batchSize": {"values": [20, 50, 100]}},
                                     "sampler": {"type": "ASHA", "eta": 3}, "budget": {"trials": 20}}""")
                        }))
@interface StudyBody {}
