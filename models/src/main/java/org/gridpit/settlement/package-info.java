/**
 * Who owes whom: an exact double-entry ledger, the tariff of the utility, prices of imbalance and network charges. Money
 * in ticks of 0.01 USD/MWh times Wh. It knows accounts and energy, never physics, agents or messages.
 */
package org.gridpit.settlement;
