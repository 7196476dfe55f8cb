package bench.consent.canvas_buttons;

import android.app.Activity;
import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Rect;
import android.view.MotionEvent;
import android.view.View;

/** Draws all there is to see, the question about the rules too. */
final class Board extends View {
    private static final String RULES = "本游戏的《隐私政策》：点“同意”开始，点“退出”离开。";
    private final Rect agree = new Rect(400, 600, 640, 720);
    private final Rect quit = new Rect(80, 600, 320, 720);
    private final Paint ink = new Paint();
    private boolean playing;
    private String player = "";

    Board(Context context) {
        super(context);
        ink.setColor(Color.BLACK);
        ink.setTextSize(36f);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        super.onDraw(canvas);
        if (player.isEmpty()) { //: @drawn
        if (player.isEmpty() && playing) { //: @anywhere,guarded
            player = Player.number(getContext());
        }
        canvas.drawText(player, 20, 40, ink);
        if (!playing) {
            canvas.drawText(RULES, 80, 300, ink);
            canvas.drawText("同意", agree.left, agree.bottom, ink);
            canvas.drawText("退出", quit.left, quit.bottom, ink);
        }
    }

    @Override
    public boolean onTouchEvent(MotionEvent event) {
        if (event.getAction() != MotionEvent.ACTION_UP || playing) {
            return true;
        }
        int x = (int) event.getX();
        int y = (int) event.getY();
        if (quit.contains(x, y)) {
            ((Activity) getContext()).finish();
        } else { //: @anywhere
        } else if (agree.contains(x, y)) { //: @drawn,guarded
            playing = true;
            invalidate();
        }
        return true;
    }
}
