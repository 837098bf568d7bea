from confa_stack.cli import main

main()
