/**
 * Results of a run: streamed tables, metrics, fingerprint, manifest and the folder they live in. It hears events of text,
 * numbers and model types and never sees agents, messages or the engine.
 */
package org.gridpit.record;
