/** What a study is asked to do: read, checked, stored, and made into samplers and the specs of trials. */
@NullMarked
package org.mlplab.study.request;

import org.jspecify.annotations.NullMarked;
