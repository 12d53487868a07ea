package org.nianbao.formula;

/**
 * The value of a cell that could not be read.
 *
 * <p>Unlike a blank it spreads: an aggregate over rows skips a blank, but one that meets a faulty cell is unknown, since
 * its number would be wrong.
 */
public enum Faulty {
    FAULTY
}
