/** Agents that decide by rule: one plain policy per role. Also the stand-in wherever a model gives no usable decision. */
package org.gridpit.agent.rule;
