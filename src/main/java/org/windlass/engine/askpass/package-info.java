/**
 * Questions of ssh that a person answers: the server in the program, and the program ssh starts.
 */
@NullMarked
package org.windlass.engine.askpass;

import org.jspecify.annotations.NullMarked;
