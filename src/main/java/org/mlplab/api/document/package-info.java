/** The OpenAPI document: what springdoc reads from the code, with schemas, texts, examples and errors added. */
@NullMarked
package org.mlplab.api.document;

import org.jspecify.annotations.NullMarked;
