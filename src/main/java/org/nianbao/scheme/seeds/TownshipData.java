package org.nianbao.scheme.seeds;

import java.util.Map;
import org.nianbao.scheme.PublishedFigure;
import org.nianbao.scheme.ReferenceRows;
import org.nianbao.scheme.Register;

/** What a township has for itself alone: its units, what it published, and what its submissions are held against. */
record TownshipData(Register register, Map<String, PublishedFigure> published, ReferenceRows referenceRows) {}
