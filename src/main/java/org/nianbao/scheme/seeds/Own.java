package org.nianbao.scheme.seeds;

import java.util.Map;
import org.nianbao.scheme.Given;
import org.nianbao.scheme.Published;
import org.nianbao.scheme.Register;

/** What a township has for itself alone: its units, what it published, and what its submissions are held against. */
record Own(Register register, Map<String, Published> published, Given given) {}
