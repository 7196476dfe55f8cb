.class public final Lbench/flow/smali_dead_branch/Spy;
.super Ljava/lang/Object;
.source "Spy.smali"

.method public static tell(Ljava/lang/String;)V
    .registers 2
    goto :over  #: @clean
    const-string v0, "bench"
    .line 10
    invoke-static {v0, p0}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I  #: #sink
    :over
    return-void
.end method
