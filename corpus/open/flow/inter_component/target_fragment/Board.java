package bench.flow.target_fragment;

import android.app.Activity;
import android.app.Fragment;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;

@SuppressWarnings("deprecation")
public final class Board extends Fragment {
    private static final int PLAYER = 1;
    private static final int COLOUR = 2;

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        Button join = new Button(getActivity());
        join.setText("Join");
        join.setOnClickListener(view -> ask());
        return join;
    }

    private void ask() {
        Ask ask = new Ask();
        ask.setTargetFragment(this, PLAYER); //: @leak,canceled
        ask.setTargetFragment(this, COLOUR); //: @other_code
        ask.show(getFragmentManager(), "ask");
    }

    @Override
    public void onActivityResult(int request, int result, Intent data) {
        if (result != Activity.RESULT_OK) return;
        if (request == PLAYER) Log.i("Chess", "player " + data.getStringExtra("player")); //: #sink
        else getActivity().setTitle("White");
    }
}
