/**
 * The command line: composes the stages, owns the terminal and turns outcomes into exit codes.
 *
 * <p>{@link org.lectern.cli.Pipeline} is the one place where the stages meet. Nothing outside this
 * package prints.
 */
package org.lectern.cli;
