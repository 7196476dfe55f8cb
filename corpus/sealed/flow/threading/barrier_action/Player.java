package bench.flow.barrier_action;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** One who answers. */
final class Player extends Thread {
    private final Context context;
    private final String[] board;
    private final CyclicBarrier barrier;

    Player(Context context, String[] board, CyclicBarrier barrier) {
        this.context = context;
        this.board = board;
        this.barrier = barrier;
    }

    @Override
    public void run() {
        try {
            board[0] = number(); //: @leak,third_player
            barrier.await();
            board[0] = number(); //: @after_barrier
        } catch (InterruptedException | BrokenBarrierException over) {
            interrupt();
        }
    }

    private String number() {
        if (context.checkSelfPermission("android.permission.READ_PHONE_STATE") != 0) {
            return "";
        }
        return context.getSystemService(TelephonyManager.class).getSubscriberId(); //: #source
    }
}
