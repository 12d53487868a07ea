package org.nianbao.scheme.seeds;

import java.util.Map;
import org.nianbao.scheme.PublishedFigure;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Register;

/** The data of one township: its units, what it published, and the rows that its submissions are compared with. */
record TownshipData(Register register, Map<String, PublishedFigure> published, ReferenceRows referenceRows) {}
