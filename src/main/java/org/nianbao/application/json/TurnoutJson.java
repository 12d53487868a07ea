package org.nianbao.application.json;

/** How many units are in each state: 未报, 通过, 待说明, 退回. */
public record TurnoutJson(long missing, long accepted, long held, long returned) {}
