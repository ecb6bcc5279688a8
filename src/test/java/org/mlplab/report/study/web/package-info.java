@NullMarked
package org.mlplab.report.study.web;

import org.jspecify.annotations.NullMarked;
