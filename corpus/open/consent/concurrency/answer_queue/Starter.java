package bench.consent.answer_queue;

import android.accounts.AccountManager;
import android.content.Context;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Loads the player's puzzles once the question is answered. */
final class Starter implements Runnable {
    private final Context context;
    private final BlockingQueue<Boolean> answers;
    private volatile int players;

    Starter(Context context, BlockingQueue<Boolean> answers) {
        this.context = context;
        this.answers = answers;
    }

    @Override
    public void run() {
        try {
            Boolean yes = answers.take(); //: @any_answer,guarded
            Boolean yes = answers.poll(3, TimeUnit.SECONDS); //: @impatient
            if (yes != null) { //: @any_answer
            if (yes == null || yes) { //: @impatient
            if (yes) { //: @guarded
                load();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        players = AccountManager.get(context).getAccountsByType("cn.example.puzzle").length; //: #read
    }

    int players() {
        return players;
    }
}
