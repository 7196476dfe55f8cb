package bench.flow.plain_panel;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.Context;
import android.graphics.Canvas;
import android.util.AttributeSet;
import android.util.Log;
import android.widget.LinearLayout;
import java.util.Arrays;

/** A row of seats in a theatre. */
public final class Panel extends LinearLayout {
    private final Account[] guests;

    public Panel(Context context, AttributeSet attributes) {
        super(context, attributes);
        guests = AccountManager.get(context).getAccounts(); //: #source
        setWillNotDraw(false); //: @will_draw
    }

    @Override
    protected void onDraw(Canvas canvas) {
        super.onDraw(canvas);
        Log.d("Seats", "drawn for " + Arrays.toString(guests)); //: @no_draw,will_draw,background #sink
    }

    @Override
    protected void dispatchDraw(Canvas canvas) {
        super.dispatchDraw(canvas);
        Log.d("Seats", getChildCount() + " seats for " + Arrays.toString(guests)); //: @children #children
    }
}
