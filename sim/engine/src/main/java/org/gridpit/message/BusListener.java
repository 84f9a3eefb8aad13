package org.gridpit.message;

/** Is told what became of messages and tasks, once each and in an order that depends on nothing but the run. */
public interface BusListener {
    /** The fate of a copy is known. */
    void onFate(CopyFate copy);

    /** A task was created or moved, or somebody tried a move that is not allowed. */
    void onTask(TaskMove move);
}
