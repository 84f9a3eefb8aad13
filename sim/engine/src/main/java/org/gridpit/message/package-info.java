/**
 * What agents tell each other: the data model of the agent-to-agent protocol A2A 1.0, in process and deterministic. No
 * random ids, no wall clock, nothing that depends on threads. Orders and settlement are not messages.
 */
package org.gridpit.message;
