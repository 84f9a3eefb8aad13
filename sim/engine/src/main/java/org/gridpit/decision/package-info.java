/** How an agent's decision is obtained, and where each one came from. */
package org.gridpit.decision;
