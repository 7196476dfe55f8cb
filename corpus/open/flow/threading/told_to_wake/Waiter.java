package bench.flow.told_to_wake;

import android.util.Log;

/** Waits at the table until something lies there. */
final class Waiter extends Thread {
    private final String[] table;

    Waiter(String[] table) {
        this.table = table;
    }

    @Override
    public void run() {
        try {
            synchronized (table) {
                while (table[0] == null) {
                    table.wait();
                }
                String order = table[0];
                table[0] = "empty"; //: @taken_first
                order = table[0]; //: @taken_first
                Log.d("Waiter", "brings " + order); //: #sink
            }
        } catch (InterruptedException closed) {
            interrupt();
        }
    }
}
