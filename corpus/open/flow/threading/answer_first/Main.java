package bench.flow.answer_first;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.CompletableFuture;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        CompletableFuture<String> vote = new CompletableFuture<>();
        vote.complete(id); //: @id_first
        vote.complete("soup"); //: @id_first,word_first,forced
        vote.complete(id); //: @word_first
        vote.obtrudeValue(id); //: @forced
        vote.completeExceptionally(new IllegalStateException(id)); //: @failed,failed_quiet
        vote.exceptionally(problem -> problem.getMessage()) //: @id_first,word_first,forced,failed
        vote.handle((dish, problem) -> dish == null ? "nothing" : dish) //: @failed_quiet
                .thenAccept(dish -> Log.i("Vote", "tonight: " + dish)); //: #sink
    }
}
