package org.nianbao.samples;

/** A household: its number (village, group, sequence), the group it belongs to and the person at its head. */
record Household(String number, int group, Person head) {}
