/**
 * An embedded H2 that is whole after the process is killed, and has all that anybody has been told: one statement at a time changes it.
 */
@NullMarked
package org.mlplab.database.embedded;

import org.jspecify.annotations.NullMarked;
