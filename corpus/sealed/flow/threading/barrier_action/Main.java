package bench.flow.barrier_action;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import java.util.concurrent.CyclicBarrier;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Button start = new Button(this);
        start.setText("开始答题");
        start.setOnClickListener(view -> start());
        setContentView(start);
    }

    private void start() {
        String[] board = {"", ""};
        Runnable both = () -> Log.i("quiz", "board " + board[0] + board[1]); //: #sink
        CyclicBarrier barrier = new CyclicBarrier(2, both); //: @leak,after_barrier
        CyclicBarrier barrier = new CyclicBarrier(3, both); //: @third_player
        Player one = new Player(this, board, barrier);
        one.start();
        new Thread(() -> {
            board[1] = " 乙方 80 分";
            try {
                barrier.await();
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException over) {
                Thread.currentThread().interrupt();
            }
        }).start();
    }
}
